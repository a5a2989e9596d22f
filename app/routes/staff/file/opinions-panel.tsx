import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { FileList } from "#app/components/petition/file-list.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Card } from "#app/ui/panel.tsx";
import { ReplyText } from "./reply-panel.tsx";

/** What supporting agencies have handed to the one that leads. */
export function OpinionsPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  return file.opinions.map(({ place, agency, reply, signedFile }) => (
    <Card key={place} title={t("shares.opinion", { agency })}>
      <ReplyText reply={reply} points={file.petition.points} />
      {signedFile && (
        <FileList
          files={[{ ...signedFile, href: href(file.address, "file", { fileId: signedFile.id }) }]}
        />
      )}
    </Card>
  ));
}
