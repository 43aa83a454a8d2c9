import { Page } from "../Page.tsx";
import { GalleryFields } from "./GalleryFields.tsx";
import { GalleryParts } from "./GalleryParts.tsx";
import { GalleryPictures } from "./GalleryPictures.tsx";
import { GalleryStates } from "./GalleryStates.tsx";

/** All components in all their states, to look at. Only in development; its words are not translated. */
export function Gallery() {
  return (
    <Page
      title="Komponenter"
      lead="Allt som sidorna byggs av, i alla lägen. Byt utseende och språk högst upp."
      back={{ href: "/", label: "Till startsidan" }}
    >
      <GalleryParts />
      <GalleryFields />
      <GalleryStates />
      <GalleryPictures />
    </Page>
  );
}
