import { addresses } from "../addresses.ts";
import { type AccessScene, fileOf } from "./scene.ts";

export type FilledAddress = {
  /** As the table calls it. */
  readonly row: string;
  readonly address: string;
};

/** What is picked from pages that list it, and the letter to the late agency. */
export type Listed = {
  readonly message: string;
  readonly paper: string;
  readonly mail: string;
  readonly letter: string;
};

/**
 * Every address of the product with something that is truly there in each of its blanks. A petition's
 * pages stand twice: as the one that an agency handles (`:code`), and as the one that the unit
 * received and answers itself (`:own`).
 */
export const filledAddresses = (scene: AccessScene, listed: Listed): readonly FilledAddress[] =>
  addresses().flatMap((address) => {
    const side = address.startsWith("/co-quan") ? "agency" : "office";
    const isPetition = /^\/(?:van-phong|co-quan)\/:code/.test(address);
    const once = { row: address, address: filled(address, scene, listed, scene.handled.code) };
    if (!isPetition) return [once];
    const own = side === "agency" ? scene.ownOfAgency : scene.ownOfOffice;
    return [
      once,
      { row: address.replace(":code", ":own"), address: filled(address, scene, listed, own) },
    ];
  });

function filled(address: string, scene: AccessScene, listed: Listed, code: string): string {
  const side = address.startsWith("/co-quan") ? "agency" : "office";
  const blanks: Readonly<Record<string, string>> = {
    "/van-phong/lanh-dao/:code": scene.submitted,
    "/quan-tri/co-quan/:code": "so-xay-dung",
    "/quan-tri/mau/:key": listed.message,
    "/quan-tri/mau/van-ban/:key": listed.paper,
    "/quan-tri/mau/van-ban/:key/mau-co-san": listed.paper,
    "/quan-tri/mau/van-ban/:key/mau-dang-dung": listed.paper,
    "/quan-tri/thoi-han/:line": "reply",
    "/quan-tri/thoi-han/bo/:profile": "national-portal",
    "/van-phong/goi-dien/:id": scene.calls.office,
    "/co-quan/goi-dien/:id": scene.calls.agency,
    "/van-phong/gui-thu/:id": scene.letters.office,
    "/co-quan/gui-thu/:id": scene.letters.agency,
    "/van-phong/tim-nguoi-gui/:id": scene.searches.office,
    "/co-quan/tim-nguoi-gui/:id": scene.searches.agency,
    "/van-phong/don-doc/:letterId": listed.letter,
    "/van-phong/don-doc/:letterId/docx": listed.letter,
    ...addressesOfRights(scene),
    "/van-phong/ke-thua/:agencyId": scene.endedAgency,
    "/moi/:token": scene.token,
    "/ket-qua/:address": scene.published,
    "/ket-qua/:address/tep": scene.published,
    "/hop-thu/:name": listed.mail,
  };
  const one = blanks[address];
  if (one !== undefined) return address.replace(/:\w+/, one);
  return (
    address
      .replace(":code", code)
      .replace(":fileId", fileOf(code))
      // The first letter of a browser has no number.
      .replace(":letter", "2")
      .replace(":kind", side === "agency" ? "phieu-tiep-nhan" : "phieu-chuyen")
      .replace(/:\w+/g, "1")
      .replace("*", "khong-co-trang-nay")
  );
}

/** What people ask about their data at each side, a decision to destroy, and an incident. */
function addressesOfRights({ rights }: AccessScene): Readonly<Record<string, string>> {
  const ofRequest = ["", "/ban-sao", "/ban-sao/tep", "/giay", "/giay/docx"];
  const sides = [
    ["/van-phong", rights.office],
    ["/co-quan", rights.agency],
  ] as const;
  return {
    "/quan-tri/su-co/:id": rights.incident,
    ...Object.fromEntries(
      sides.flatMap(([base, { request, destruction }]) => [
        ...ofRequest.map((page) => [`${base}/yeu-cau-du-lieu/:id${page}`, request]),
        ...["", "/docx"].map((page) => [`${base}/luu-ho-so/:id${page}`, destruction]),
      ]),
    ),
  };
}
