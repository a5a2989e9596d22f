import { PlainHttpBanner } from "./plain-http-banner.tsx";
import { SiteNoticeBanner } from "./site-notice.tsx";

/** What stands above every page of signed-in people. */
export function StandingBanners({ plainHttp, notice }: { plainHttp: boolean; notice: string }) {
  return (
    <>
      <PlainHttpBanner shown={plainHttp} />
      {notice !== "" && (
        <div className="mb-6 print:hidden">
          <SiteNoticeBanner text={notice} />
        </div>
      )}
    </>
  );
}
