import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  lead?: ReactNode;
  closeText: string;
  wide?: boolean;
  children: ReactNode;
};

/** A page shown above another. Each use is also a route, so `onClose` is a navigation. */
export function Dialog({ open, onClose, title, lead, closeText, wide, children }: Props) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-navy-900/60" />
        <Base.Viewport className="fixed inset-0 z-50 grid justify-items-center overflow-y-auto p-4 sm:py-12">
          <Base.Popup
            className={`h-fit w-full rounded-panel bg-white p-5 shadow-popup sm:p-7 ${wide ? "max-w-page" : "max-w-column"}`}
          >
            <div className="mb-5 flex items-start justify-between gap-4">
              <div>
                <Base.Title className="text-xl">{title}</Base.Title>
                {lead && <Base.Description className="mt-1 text-ink-2">{lead}</Base.Description>}
              </div>
              <Base.Close
                aria-label={closeText}
                className="-m-1 flex size-10 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-navy-50"
              >
                <Icon name="close" />
              </Base.Close>
            </div>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
