// Who may import what; the table stands in app/README.md. Tests and generated code are left out.
/** Files in app/server itself that any room of the server may use. */
const plumbing = "^app/server/(config|clock|ids|keys|log|context)[.]ts$";

/** Where pages stand is said to whoever makes a link; the rules themselves know no address. */
const addresses = "^app/(addresses|query-keys)[.]ts$";
const withoutAddresses = ["domain", "forms", "i18n", "ui", "server/persistence"];

const may = {
  domain: ["domain"],
  forms: ["domain", "forms"],
  i18n: ["domain", "i18n"],
  ui: ["ui"],
  components: ["domain", "i18n", "ui", "components"],
  emails: ["domain", "i18n", "emails"],
  "server/persistence": ["domain", "server/persistence"],
  "server/outbox": ["domain", "i18n", "emails", "server/persistence", "server/outbox"],
  // Processes that open foreign files; what they do there stands with the files and the papers.
  "server/apart": ["server/apart"],
  "server/attachments": ["domain", "server/persistence", "server/apart", "server/attachments"],
  "server/documents": ["domain", "i18n", "server/persistence", "server/apart", "server/documents"],
  // Signing in is a fact with a history entry, so the session room knows the verb that records one.
  "server/session": ["domain", "i18n", "server/persistence", "server/session", "server/usecases"],
  // What arrives from strangers is counted and judged before it becomes a petition.
  "server/guard": [
    "domain",
    "server/persistence",
    "server/session",
    "server/usecases",
    "server/guard",
  ],
  // Lists as other programs write them: tables, calendars.
  "server/lists": ["domain", "server/lists"],
  "server/usecases": [
    "domain",
    "forms",
    "server/lists",
    "server/persistence",
    "server/outbox",
    "server/attachments",
    // A letter keeps the words with which it was made.
    "server/documents",
    "server/usecases",
  ],
  // A backup is of the database and the stored files, and is recorded like any other fact.
  "server/backup": ["domain", "server/persistence", "server/attachments", "server/backup"],
  // What leaves the receiving unit as a copy is written anew when it is asked for.
  "server/queries": [
    "domain",
    "server/persistence",
    "server/apart",
    "server/attachments",
    "server/queries",
  ],
  "server/jobs": [
    "domain",
    "server/persistence",
    "server/outbox",
    "server/usecases",
    "server/queries",
    "server/jobs",
  ],
};

const roomRules = Object.entries(may).map(([room, allowed]) => ({
  name: `room-${room.replace("/", "-")}`,
  severity: "error",
  from: { path: `^app/${room}/` },
  to: {
    path: "^(app|prisma|scripts|tests)/",
    pathNot: [
      ...allowed.map((name) => `^app/${name}/`),
      ...(room.startsWith("server/") ? [plumbing] : []),
      ...(withoutAddresses.includes(room) ? [] : [addresses]),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: "domain-needs-nothing",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"] },
    },
    {
      name: "only-persistence-speaks-prisma",
      severity: "error",
      from: { path: "^(app|scripts|prisma)/", pathNot: "^app/server/persistence/" },
      to: {
        path: "node_modules/(@prisma|prisma|better-sqlite3|pg)/|persistence/(generated/|engine/prisma-client)",
      },
    },
    {
      name: "routes-see-no-persistence",
      severity: "error",
      from: { path: "^app/(routes/|root[.]tsx|entry)" },
      to: { path: "^app/(server/(persistence|outbox|jobs|backup)|emails)/" },
    },
    {
      name: "areas-are-neighbours",
      severity: "error",
      from: { path: "^app/routes/([^/]+)/" },
      to: { path: "^app/routes/", pathNot: "^app/routes/($1|kit)/" },
    },
    {
      name: "router-stays-at-the-edge",
      severity: "error",
      from: {
        path: "^app/(domain|forms|emails|server/(usecases|queries|persistence|outbox|jobs|documents|attachments|backup))/",
      },
      to: { path: "node_modules/(react-router|@react-router)/" },
    },
    {
      name: "widgets-only-from-widgets",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/ui/widgets/" },
      to: { path: "node_modules/(@base-ui/react|react-day-picker)/" },
    },
    {
      name: "public-pages-load-no-widgets",
      severity: "error",
      from: { path: "^app/routes/(public|account)/" },
      to: { path: "^app/ui/widgets/" },
    },
    {
      name: "nobody-imports-the-edges",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(routes[.]ts|routes/)" },
      to: { path: "^(app/routes/|scripts/|tests/)" },
    },
    {
      name: "foreign-files-are-opened-apart",
      severity: "error",
      from: {
        path: "^(app|scripts|prisma)/",
        pathNot:
          "^app/server/(attachments/opening|documents/own-form/opening)/|^scripts/file-reader[.]ts$",
      },
      to: {
        path: "^app/server/(attachments|documents/own-form)/opening/|node_modules/(unpdf|libheif-js|file-type|fflate)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/|persistence/generated/|[.]test[.]tsx?$|[.]react-router|virtual:" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
    moduleSystems: ["es6", "cjs"],
  },
};
