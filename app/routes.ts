/** Every address, in order of rising privilege. Segments are Vietnamese, files are English. */
import path from "node:path";
import { layout, type RouteConfig, relative, route } from "@react-router/dev/routes";

const area = (name: string) => relative(path.join(import.meta.dirname, "routes", name));
const account = area("account");
const site = area("public");
const system = area("system");
const staff = area("staff");
const admin = area("admin");

type Page = (address: string, file: string) => ReturnType<typeof staff.route>;

const officePages = (page: Page) => [
  // What citizens send on the site comes to the office alone, so only it has a quarantine.
  page("cach-ly", "quarantine/quarantine.tsx"),
  page(":code/thu-rac", "acts/spam/spam.tsx"),
  // The office chases the agencies and reports to the Chairman.
  page("don-doc", "chasing/chasing.tsx"),
  page("don-doc/:letterId", "chasing/letter.tsx"),
  page("don-doc/:letterId/docx", "chasing/letter-docx.ts"),
  page("ke-thua/:agencyId", "chasing/succession.tsx"),
  page("danh-sach-qua-han", "chasing/overdue.tsx"),
  page("danh-sach-qua-han/docx", "chasing/overdue-docx.ts"),
  // Up to the leadership of the province, and back.
  page("lanh-dao", "leadership/leadership.tsx"),
  page("lanh-dao/:code", "leadership/leadership-file.tsx"),
  page(":code/trinh-lanh-dao", "acts/submit/submit.tsx"),
  page(":code/chi-dao", "acts/direction/direction.tsx"),
];

/** What is asked of a petition, each act on a page of its own. */
const actPages = (page: Page) => [
  page(":code/phan-loai", "acts/classify/classify.tsx"),
  page(":code/trich-yeu", "acts/classify/set-title.tsx"),
  page(":code/chuyen", "acts/forward/forward.tsx"),
  page(":code/chuyen-tra", "acts/return/return.tsx"),
  page(":code/bo-sung", "acts/supplement/supplement.tsx"),
  page(":code/khong-tiep-nhan", "acts/dispose/dispose.tsx"),
  page(":code/quyet-dinh", "acts/decide/decide.tsx"),
  page(":code/giao", "acts/assign/assign.tsx"),
  page(":code/tra-loi", "acts/reply/reply.tsx"),
  page(":code/tien-do", "acts/progress/progress.tsx"),
  page(":code/ky", "acts/sign/sign.tsx"),
  page(":code/kiem-tra", "acts/check/check.tsx"),
  page(":code/cong-khai", "acts/publish/publish.tsx"),
  page(":code/bao-cao-lai", "acts/report-back/report-back.tsx"),
  page(":code/thu-hoi", "acts/recall/recall.tsx"),
  page(":code/mo-lai", "acts/reopen/reopen.tsx"),
  page(":code/huy-so", "acts/annul/annul.tsx"),
  page(":code/dinh-chinh", "acts/amend/amend.tsx"),
  page(":code/sua-tiep-nhan", "acts/correct/correct-receipt.tsx"),
  page(":code/sua-nguoi-gui", "acts/correct/correct-sender.tsx"),
  page(":code/lien-he-moi", "acts/correct/new-contact.tsx"),
  page(":code/van-thu", "acts/registry/registry.tsx"),
  page(":code/han-che", "acts/restrict/restrict.tsx"),
  page(":code/cap-lai-ma", "acts/reissue/reissue.tsx"),
  page(":code/bao-tinh-hinh", "acts/tell-state/tell-state.tsx"),
  page(":code/rut", "acts/withdraw/withdraw.tsx"),
  page(":code/gia-han", "acts/extension/extension.tsx"),
];

/** The rights of those whose data it is: what they ask, what is kept how long, what is destroyed. */
const rightsPages = (page: Page) => [
  page("yeu-cau-du-lieu", "data-requests/list.tsx"),
  page("yeu-cau-du-lieu/moi", "data-requests/new-request.tsx"),
  page("yeu-cau-du-lieu/:id", "data-requests/request.tsx"),
  page("yeu-cau-du-lieu/:id/ban-sao", "data-requests/export.tsx"),
  page("yeu-cau-du-lieu/:id/ban-sao/tep", "data-requests/export-json.ts"),
  page("yeu-cau-du-lieu/:id/giay", "data-requests/answer-paper.tsx"),
  page("yeu-cau-du-lieu/:id/giay/docx", "data-requests/answer-docx.ts"),
  page("luu-ho-so", "retention/retention.tsx"),
  page("luu-ho-so/:id", "retention/destruction.tsx"),
  page("luu-ho-so/:id/docx", "retention/destruction-docx.ts"),
];

/** The same pages stand below the office and below the agencies; the frame says whose they are. */
function staffPages(side: "office" | "agency") {
  const page = (address: string, file: string) =>
    staff.route(address, file, { id: `${side}/${file.replace(/[.]tsx?$/, "")}` });
  return staff.layout("boundary.tsx", { id: `${side}/boundary` }, [
    staff.index("queue/queue.tsx", { id: `${side}/queue` }),
    page("nhap", "take-in/take-in.tsx"),
    ...(side === "office" ? officePages(page) : []),
    page("so-tiep-nhan", "register/register.tsx"),
    page("so-tiep-nhan/giay", "register/print-register.tsx"),
    page("tim-nguoi-gui", "sender-search/sender-search.tsx"),
    page("tim-nguoi-gui/:id", "sender-search/found-senders.tsx"),
    page("lich-han", "board/board.tsx"),
    ...rightsPages(page),
    page("phong", "divisions/divisions.tsx"),
    page("goi-dien", "tasks/calls.tsx"),
    page("goi-dien/:id", "tasks/call.tsx"),
    page("gui-thu", "tasks/letters.tsx"),
    page("gui-thu/:id", "tasks/letter.tsx"),
    page(":code", "file/petition.tsx"),
    ...actPages(page),
    page(":code/lien-he", "file/contact.tsx"),
    page(":code/thoi-han", "file/clock-proofs.tsx"),
    page(":code/tep/:fileId", "file/file.ts"),
    page(":code/tai-lieu/:kind", "paper/paper.tsx"),
    page(":code/tai-lieu/:kind/docx", "paper/paper-docx.ts"),
  ]);
}

/** A second letter that is begun in the same browser stands at the same pages under its own number. */
function stepsOfLetter(letter: "" | "/:letter") {
  const step = (segment: string, file: string) =>
    site.route(`gui-phan-anh${letter}/${segment}`, file, { id: `${file}${letter}` });
  return [
    step("noi-dung", "send/content.tsx"),
    step("noi-xay-ra", "send/place.tsx"),
    step("thong-tin", "send/person.tsx"),
    step("kiem-tra", "send/check.tsx"),
  ];
}

/** People, reference data and the state of the system; no petitions. */
const administration = staff.layout("boundary.tsx", { id: "admin/boundary" }, [
  admin.index("overview/overview.tsx"),
  admin.route("nguoi-dung", "officers/officers.tsx"),
  admin.route("nguoi-dung/moi", "officers/new-officer.tsx"),
  admin.route("nguoi-dung/:id", "officers/officer.tsx"),
  admin.route("co-quan", "agencies/agencies.tsx"),
  admin.route("co-quan/moi", "agencies/new-agency.tsx"),
  admin.route("co-quan/:code", "agencies/agency.tsx"),
  admin.route("don-vi", "places/places.tsx"),
  admin.route("don-vi/nhap", "places/import.tsx"),
  admin.route("don-vi/danh-sach.csv", "places/list-csv.ts"),
  admin.route("linh-vuc", "agencies/fields.tsx"),
  admin.route("lich", "calendar/calendar.tsx"),
  admin.route("lich/nhap", "calendar/import.tsx"),
  admin.route("thoi-han", "limits/limits.tsx"),
  admin.route("thoi-han/moi", "limits/new-limit.tsx"),
  admin.route("thoi-han/:line", "limits/limit.tsx"),
  admin.route("thoi-han/bo/:profile", "limits/profile.tsx"),
  admin.route("mau", "templates/templates.tsx"),
  admin.route("mau/:key", "templates/template.tsx"),
  admin.route("mau/van-ban/:key", "templates/document.tsx"),
  admin.route("mau/van-ban/:key/mau-dang-dung", "templates/form-in-force.ts"),
  admin.route("mau/van-ban/:key/mau-co-san", "templates/shipped-form.ts"),
  admin.route("thiet-lap", "settings.tsx"),
  admin.route("thong-bao-chung", "site-notice.tsx"),
  admin.route("tu-dong-nghia", "synonyms.tsx"),
  admin.route("dang-nhap", "officers/sign-in-rules.tsx"),
  admin.route("thu-thu", "overview/test-mail.tsx"),
  admin.route("cong-viec", "jobs/jobs.tsx"),
  admin.route("su-co", "incidents/incidents.tsx"),
  admin.route("su-co/:id", "incidents/incident.tsx"),
  admin.route("quyen-xem", "audit/who-sees-what.tsx"),
  admin.route("nhat-ky", "audit/audit-trail.tsx"),
]);

export default [
  layout("routes/public/layout.tsx", [
    // For everyone: pages without script.
    site.index("home.tsx"),
    site.route("gui-phan-anh", "send/start.tsx"),
    site.layout("send/steps-open.tsx", [...stepsOfLetter(""), ...stepsOfLetter("/:letter")]),
    site.route("bien-nhan", "receipt.tsx"),
    site.route("bien-nhan/:letter", "receipt.tsx", { id: "receipt/:letter" }),
    site.route("tra-cuu", "tracking/track.tsx"),
    site.route("tra-cuu/ho-so", "tracking/petition.tsx"),
    site.route("tra-cuu/lien-lac", "tracking/contact.tsx"),
    site.route("tra-cuu/rut", "tracking/withdraw.tsx"),
    site.route("dia-chi-thu/:code/:mark", "tracking/email-link.tsx"),
    site.route("tra-cuu/du-lieu", "tracking/own-data.tsx"),
    site.route("tra-cuu/du-lieu/ban-sao", "tracking/export.tsx"),
    site.route("ket-qua", "results/list.tsx"),
    site.route("ket-qua/:address", "results/answer.tsx"),
    site.route("huong-dan", "guide.tsx"),
    site.route("tinh-thoi-han", "calculator.tsx"),
    site.route("quyen-rieng-tu", "privacy.tsx"),
    site.route("tro-nang", "accessibility.tsx"),
    site.route("*", "unknown.tsx"),

    // Who has an account.
    account.route("dang-nhap", "sign-in.tsx"),
    account.route("dang-nhap/ma-xac-thuc", "second-step-code.tsx"),
    account.route("dang-nhap/thiet-lap", "second-step-owed.tsx"),
    account.route("quen-mat-khau", "forgotten-password.tsx"),
    account.route("moi/:token", "invitation.tsx"),

    // The demonstration only.
    system.route("hop-thu", "mailbox.tsx"),
    system.route("hop-thu/ma-xac-thuc", "codes.tsx"),
    system.route("hop-thu/:name", "mail.tsx"),
  ]),
  site.route("tra-cuu/tep/:fileId", "tracking/file.ts"),
  site.route("tra-cuu/du-lieu/ban-sao/tep", "tracking/export-json.ts"),
  site.route("ket-qua/:address/tep", "results/copy.ts"),
  system.route("ket-qua.atom", "feed.ts"),
  system.route("sitemap.xml", "sitemap.ts"),
  system.route("robots.txt", "robots.ts"),
  system.route(".well-known/security.txt", "security-txt.ts"),
  account.route("dang-xuat", "sign-out.tsx"),
  account.route("phien-lam-viec", "session-time.ts"),
  account.route("phien-lam-viec/bo-noi-dung", "drop-typed.ts"),
  account.layout("layout.tsx", [
    staff.layout("boundary.tsx", { id: "account/boundary" }, [
      account.route("tai-khoan", "profile.tsx"),
      account.route("tai-khoan/xac-thuc-hai-buoc", "own-second-step.tsx"),
      account.route("tai-khoan/khoa-truy-cap", "passkeys.tsx"),
      account.route("tai-khoan/cho-xac-nhan", "account-changes.tsx"),
    ]),
  ]),

  // Who works on petitions.
  route("van-phong", "routes/office/layout.tsx", [staffPages("office")]),
  route("co-quan", "routes/agency/layout.tsx", [staffPages("agency")]),

  // Who administers.
  route("quan-tri", "routes/admin/layout.tsx", [administration]),
] satisfies RouteConfig;
