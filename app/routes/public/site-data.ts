import { useRouteLoaderData } from "react-router";
import type { loader } from "./layout.tsx";

/** What the layout knows of this installation; pages under it may ask. */
export function useSite() {
  const site = useRouteLoaderData<typeof loader>("routes/public/layout");
  return {
    provinceName: site?.provinceName ?? "",
    language: site?.language ?? "vi",
    phone: site?.contact.dedicatedPhone ?? "",
    contact: site?.contact ?? null,
    receives: site?.receives ?? true,
  };
}
