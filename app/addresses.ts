/**
 * Every address of the site, written once beside `routes.ts`: pages, mails and papers take theirs
 * from here. Segments are Vietnamese, because people read them aloud and print them.
 */
import { type QueryKey, queryKeys } from "./query-keys.ts";

/** The pages that stand below the office and below the agencies alike. */
const staffPages = {
  queue: "",
  takeIn: "/nhap",
  register: "/so-tiep-nhan",
  printRegister: "/so-tiep-nhan/giay",
  senderSearch: "/tim-nguoi-gui",
  foundSenders: "/tim-nguoi-gui/:id",
  board: "/lich-han",
  dataRequests: "/yeu-cau-du-lieu",
  newDataRequest: "/yeu-cau-du-lieu/moi",
  dataRequest: "/yeu-cau-du-lieu/:id",
  dataRequestExport: "/yeu-cau-du-lieu/:id/ban-sao",
  dataRequestJson: "/yeu-cau-du-lieu/:id/ban-sao/tep",
  dataRequestPaper: "/yeu-cau-du-lieu/:id/giay",
  dataRequestDocx: "/yeu-cau-du-lieu/:id/giay/docx",
  retention: "/luu-ho-so",
  destruction: "/luu-ho-so/:id",
  destructionDocx: "/luu-ho-so/:id/docx",
  divisions: "/phong",
  calls: "/goi-dien",
  call: "/goi-dien/:id",
  letters: "/gui-thu",
  letter: "/gui-thu/:id",
  petition: "/:code",
  classify: "/:code/phan-loai",
  setTitle: "/:code/trich-yeu",
  forward: "/:code/chuyen",
  return: "/:code/chuyen-tra",
  supplement: "/:code/bo-sung",
  dispose: "/:code/khong-tiep-nhan",
  decide: "/:code/quyet-dinh",
  assign: "/:code/giao",
  reply: "/:code/tra-loi",
  progress: "/:code/tien-do",
  sign: "/:code/ky",
  amend: "/:code/dinh-chinh",
  check: "/:code/kiem-tra",
  publish: "/:code/cong-khai",
  reportBack: "/:code/bao-cao-lai",
  recall: "/:code/thu-hoi",
  reopen: "/:code/mo-lai",
  annul: "/:code/huy-so",
  correctReceipt: "/:code/sua-tiep-nhan",
  correctSender: "/:code/sua-nguoi-gui",
  newContact: "/:code/lien-he-moi",
  registryNumber: "/:code/van-thu",
  restrict: "/:code/han-che",
  reissue: "/:code/cap-lai-ma",
  tellState: "/:code/bao-tinh-hinh",
  withdraw: "/:code/rut",
  contact: "/:code/lien-he",
  clockProofs: "/:code/thoi-han",
  extension: "/:code/gia-han",
  file: "/:code/tep/:fileId",
  paper: "/:code/tai-lieu/:kind",
  paperDocx: "/:code/tai-lieu/:kind/docx",
} as const;

/** What only the office has: the quarantine, the chasing of agencies, the report to the Chairman. */
const officeOnlyPages = {
  quarantine: "/cach-ly",
  spam: "/:code/thu-rac",
  chasing: "/don-doc",
  chaseLetter: "/don-doc/:letterId",
  chaseLetterDocx: "/don-doc/:letterId/docx",
  succession: "/ke-thua/:agencyId",
  overdue: "/danh-sach-qua-han",
  overdueDocx: "/danh-sach-qua-han/docx",
  leadership: "/lanh-dao",
  leadershipFile: "/lanh-dao/:code",
  submit: "/:code/trinh-lanh-dao",
  direction: "/:code/chi-dao",
} as const;

const adminPages = {
  overview: "",
  testMail: "/thu-thu",
  officers: "/nguoi-dung",
  newOfficer: "/nguoi-dung/moi",
  officer: "/nguoi-dung/:id",
  agencies: "/co-quan",
  newAgency: "/co-quan/moi",
  agency: "/co-quan/:code",
  places: "/don-vi",
  importPlaces: "/don-vi/nhap",
  placesCsv: "/don-vi/danh-sach.csv",
  fields: "/linh-vuc",
  calendar: "/lich",
  importCalendar: "/lich/nhap",
  limits: "/thoi-han",
  newLimit: "/thoi-han/moi",
  limit: "/thoi-han/:line",
  limitProfile: "/thoi-han/bo/:profile",
  templates: "/mau",
  template: "/mau/:key",
  documentTemplate: "/mau/van-ban/:key",
  formInForce: "/mau/van-ban/:key/mau-dang-dung",
  shippedForm: "/mau/van-ban/:key/mau-co-san",
  settings: "/thiet-lap",
  siteNotice: "/thong-bao-chung",
  synonyms: "/tu-dong-nghia",
  signInRules: "/dang-nhap",
  jobs: "/cong-viec",
  incidents: "/su-co",
  incident: "/su-co/:id",
  whoSeesWhat: "/quyen-xem",
  auditTrail: "/nhat-ky",
} as const;

type Below<Base extends string, Pages extends Readonly<Record<string, string>>> = {
  readonly [Name in keyof Pages]: `${Base}${Pages[Name]}`;
};

const below = <Base extends string, Pages extends Readonly<Record<string, string>>>(
  base: Base,
  pages: Pages,
) =>
  Object.fromEntries(
    Object.entries(pages).map(([name, page]) => [name, `${base}${page}`]),
  ) as Below<Base, Pages>;

/** Patterns of all pages; what begins with a colon is filled in by `addressOf`. */
export const addresses = {
  home: "/",
  send: {
    start: "/gui-phan-anh",
    content: "/gui-phan-anh/noi-dung",
    place: "/gui-phan-anh/noi-xay-ra",
    person: "/gui-phan-anh/thong-tin",
    check: "/gui-phan-anh/kiem-tra",
    receipt: "/bien-nhan",
  },
  /** The same pages of a second letter in the same browser, of a third, and so on. */
  sendAnother: {
    content: "/gui-phan-anh/:letter/noi-dung",
    place: "/gui-phan-anh/:letter/noi-xay-ra",
    person: "/gui-phan-anh/:letter/thong-tin",
    check: "/gui-phan-anh/:letter/kiem-tra",
    receipt: "/bien-nhan/:letter",
  },
  tracking: {
    enter: "/tra-cuu",
    petition: "/tra-cuu/ho-so",
    contact: "/tra-cuu/lien-lac",
    withdraw: "/tra-cuu/rut",
    ownData: "/tra-cuu/du-lieu",
    export: "/tra-cuu/du-lieu/ban-sao",
    exportJson: "/tra-cuu/du-lieu/ban-sao/tep",
    file: "/tra-cuu/tep/:fileId",
  },
  /** Where the reader of an e-mail address says whether the petition that names it is his. */
  emailLink: "/dia-chi-thu/:code/:mark",
  results: {
    list: "/ket-qua",
    answer: "/ket-qua/:address",
    copy: "/ket-qua/:address/tep",
    feed: "/ket-qua.atom",
  },
  guide: "/huong-dan",
  calculator: "/tinh-thoi-han",
  privacy: "/quyen-rieng-tu",
  accessibility: "/tro-nang",
  account: {
    signIn: "/dang-nhap",
    secondStepCode: "/dang-nhap/ma-xac-thuc",
    secondStepOwed: "/dang-nhap/thiet-lap",
    forgottenPassword: "/quen-mat-khau",
    invitation: "/moi/:token",
    signOut: "/dang-xuat",
    sessionTime: "/phien-lam-viec",
    dropTyped: "/phien-lam-viec/bo-noi-dung",
    profile: "/tai-khoan",
    secondStep: "/tai-khoan/xac-thuc-hai-buoc",
    passkeys: "/tai-khoan/khoa-truy-cap",
    accountChanges: "/tai-khoan/cho-xac-nhan",
  },
  demonstration: {
    mailbox: "/hop-thu",
    codes: "/hop-thu/ma-xac-thuc",
    mail: "/hop-thu/:name",
  },
  machines: {
    sitemap: "/sitemap.xml",
    robots: "/robots.txt",
    security: "/.well-known/security.txt",
  },
  office: below("/van-phong", { ...staffPages, ...officeOnlyPages }),
  agency: below("/co-quan", staffPages),
  admin: below("/quan-tri", adminPages),
} as const;

/** What the server itself answers beside the pages. */
export const serverAddresses = {
  live: "/health/live",
  ready: "/health/ready",
  metrics: "/metrics",
} as const;

const pagesOfAnySide = { ...staffPages, ...officeOnlyPages } as const;
type PagesOfAnySide = typeof pagesOfAnySide;
export type StaffPage = keyof PagesOfAnySide;

/** The pages of one petition and of the acts on it. */
export type PetitionPage = {
  [Page in StaffPage]: PagesOfAnySide[Page] extends `/:code${string}` ? Page : never;
}[StaffPage];

export type AddressParts = { readonly [name: string]: string | number };

type Parts<Pattern extends string> = Pattern extends `${infer Head}/${infer Rest}`
  ? Parts<Head> | Parts<Rest>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

/** What a pattern wants filled in; a pattern that is not known to the letter takes anything. */
export type PatternParts<Pattern extends string> = string extends Pattern
  ? AddressParts
  : { readonly [Name in Parts<Pattern>]: string | number };

/** The address of a page, with the parts of its pattern filled in and encoded. */
export const addressOf = <Pattern extends string>(
  pattern: Pattern,
  parts: PatternParts<Pattern>,
): string =>
  pattern
    .split("/")
    .map((segment) =>
      segment.startsWith(":")
        ? encodeURIComponent(String((parts as Record<string, string | number>)[segment.slice(1)]))
        : segment,
    )
    .join("/");

/** The address of a page that the office and the agencies have alike, below the given base. */
export const staffAddress = (base: string, page: StaffPage, parts: AddressParts = {}): string =>
  `${base}${addressOf<string>(pagesOfAnySide[page], parts)}`;

/** Where the pages of a side begin. */
export const staffBase = (side: "office" | "agency"): string => addresses[side].queue;

export type LetterPages = Readonly<Record<keyof typeof addresses.sendAnother, string>>;

/** The pages of one letter of this browser; those of the first stand without its number. */
export function letterPages(letter: number): LetterPages {
  if (letter === 1) return addresses.send;
  const { content, place, person, check, receipt } = addresses.sendAnother;
  return {
    content: addressOf(content, { letter }),
    place: addressOf(place, { letter }),
    person: addressOf(person, { letter }),
    check: addressOf(check, { letter }),
    receipt: addressOf(receipt, { letter }),
  };
}

type Query = { readonly [Key in QueryKey]?: string | number | null };

/** An address with a query behind it or behind the one it has; what is null, undefined or empty is left out. */
export function withQuery(address: string, query: Query): string {
  const [path = "", before = ""] = address.split("?");
  const search = new URLSearchParams(before);
  for (const [key, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== "")
      search.set(queryKeys[key as QueryKey], String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}
