import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { anyLanguages, partLanguageKeys } from "./core/languages.ts";

const serverAddress = `http://127.0.0.1:${process.env.PORT ?? "3000"}`;

/** The client is built to dist/client. Nothing is inlined: the content security policy forbids it. */
export default defineConfig({
  root: fileURLToPath(new URL("client", import.meta.url)),
  plugins: [react(), ownLanguages(), compressed()],
  build: {
    outDir: fileURLToPath(new URL("dist/client", import.meta.url)),
    emptyOutDir: true,
    // Which files a module became: the server says in each page's head what it begins with (server/pageHead.ts).
    manifest: "files.json",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One file for all styles would be asked for whole by a page that needs a tenth of it.
    cssCodeSplit: true,
    rolldownOptions: { output: { codeSplitting: { groups: together() } } },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      [
        ...["/api", "/sign-in", "/sign-out", "/oidc", "/health", "/metrics"],
        ...["/om-sip", "/en/about-sip", "/robots.txt", "/sitemap.xml"],
        ...partLanguageKeys.map((it) => `/${it}/sip`),
      ].map((path) => [
        `^${path}(/|$|\\?)`,
        // The server must see the name the browser uses: sign-in comes back to it.
        { target: serverAddress, changeOrigin: false },
      ]),
    ),
  },
});

/**
 * What is needed together comes together: fifty files of one kB each weigh twice what they weigh as one, and a slow line
 * pays for each. `base` is needed by every page, `first` by the person's pages; the rest is divided by who needs it.
 */
function together() {
  return [
    { name: "base", priority: 9, test: (id: string) => base.some((one) => one.test(id)) },
    { name: "first", priority: 6.5, test: (id: string) => first.some((one) => one.test(id)) },
    // What the person's pages and the staff's both draw, then the stages of a SIP.
    { name: "both", priority: 7, test: (id: string) => both.some((one) => one.test(id)) },
    // Who may do what is asked on few pages: mostly the server has said it.
    { name: "rules", priority: 7.5, test: /\/core\/sip\/(relations|consentState|shields|redaction)\.ts$/ },
    { name: "core", priority: 7.5, test: /\/core\/(time|agreement|access|sip\/items)\.ts$/ },
    { name: "preparation", priority: 7, test: /\/core\/sip\/statePreparation\.ts$/ },
    { name: "given", priority: 7, test: /\/client\/consent\/(GivenOut|matrix)\.tsx?$/ },
    { name: "own-act", priority: 5, test: /\/client\/individual\/useAnswer\.ts$/ },
    { name: "person", priority: 5, test: /\/client\/individual\/person\/(WithPerson|PersonBar|personMark)\./ },
    { name: "survey", priority: 5, test: /\/client\/survey\/(Survey(Page|Form|Steps|QuestionField)|DeclineSurvey)\./ },
    { name: "icons", priority: 8, test: /\/lucide-react\//, minShareCount: 3 },
    { name: "stages", priority: 4, test: /\/client\/sip\//, minShareCount: 6 },
  ];
}

const base = [
  /\/client\/(act\/(actor|Struck)|ui\/LineNote)\.tsx?$/,
  /\/node_modules\/(react|react-dom|scheduler|@tanstack)\//,
  /\/node_modules\/@fontsource-variable\/|\/client\/ui\/(tokens|forcedColours|base|Waiting)\.css$/,
  /\/client\/(api|live|presence|navigation|protectedNames|actors)\.ts$/,
  /\/core\/(languages|sip\/(besides|stateMarks))\.ts$/,
  /\/client\/(shell\/(?!LanguageNote)|session\/session|text\/(text|fill|language))/,
  /\/client\/ui\/(Button|Page|Notice|ProblemMessage|Skeleton|Badge|Dialog|Disclosure|MenuButton|LiveStatus|sayAloud|className|Field|TextField|TextArea|Checkbox|CheckboxGroup|RadioGroup|Select|SaveState|focusNext|EmptyState|lazyPart|unfetched|ActorShape|dates|DateText|OwnWords|CautionLine|ErrorSummary|FieldPlace|Emphasis|InSwedish|written)\.tsx?$/,
];

const first = [
  /\/client\/individual\/(AskedFor|My|MySip|OpenMine|mine|myPlans|NextForMe|WhatMatters|Struck|waiting|aroundPerson|planShown|EasySwitch|Easy|Explained|splitExplained|useWords|rooms\/(rooms|roomIcons|useRoomWords|Room|RoomList|OtherRooms|Rooms)|news\/newsQuery|child\/whichPage|person\/useForgetOthers)\.(tsx?|css)$/,
  /\/client\/readAloud\/ReadAloud(Button)?\.(tsx|css)$/,
  /\/client\/ui\/Later\.tsx$/,
  /\/core\/words\.ts$/,
];

const both = [
  /\/client\/(stage|units)\.tsx?$/,
  // Few are asked for times: what that is drawn with comes when somebody is.
  /\/client\/(act|draft|meeting\/(?!Times|OwnTimes)|messages)\//,
  /\/core\/sip\/measureWords\.ts$/,
];

/** React Aria carries its words in over thirty languages; the screen speaks some. Without one's own it falls back to English. */
function ownLanguages(): Plugin {
  return {
    name: "own-languages",
    apply: "build",
    enforce: "pre",
    load(id) {
      const language = /\/react-(?:aria|stately)[^/]*\/dist\/private\/intl\/(?:\w+\/)?([a-z]{2}-[A-Z]{2})\.mjs$/.exec(
        id,
      )?.[1];
      const isSpoken = anyLanguages.some((it) => language?.startsWith(`${it}-`));
      if (language && language !== "en-US" && (!isSpoken || language.startsWith("en-"))) return "export default null;";
      return null;
    },
  };
}

const publicFolder = fileURLToPath(new URL("client/public", import.meta.url));

/** Writes .br and .gz beside what is worth it, once, instead of compressing every answer. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    generateBundle: {
      // After Vite's own last changes to the chunks: what is compressed must be what is written.
      order: "post",
      handler(_, bundle) {
        const built = Object.entries(bundle).map(([fileName, it]): [string, Buffer] => [
          fileName,
          Buffer.from(it.type === "chunk" ? it.code : it.source),
        ]);
        // What Vite copies as it is, of that what every page asks for.
        const copied = ["theme.js", "layers.css"].map((name): [string, Buffer] => [
          name,
          readFileSync(`${publicFolder}/${name}`),
        ]);
        for (const [fileName, source] of [...built, ...copied]) {
          if (source.length < 200 || !/\.(js|css|svg|json|html|webmanifest)$/.test(fileName)) continue;
          this.emitFile({ type: "asset", fileName: `${fileName}.br`, source: brotliCompressSync(source) });
          this.emitFile({ type: "asset", fileName: `${fileName}.gz`, source: gzipSync(source) });
        }
      },
    },
  };
}
