import { Button, Radio } from 'antd';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { CLASSES, key, type Contact, type ContactClass, type ContactList } from './queries';

interface Props {
  list: ContactList;
  contact: Contact;
}

/** Says with a reason that somebody is no contact. */
export function Exclude({ list, contact }: Props) {
  const { t } = useTexts('tracing');
  return (
    <ReasonButton
      label={t('exclude')}
      title={t('exclude.title')}
      lead={t('exclude.lead')}
      okText={t('exclude')}
      refresh={[key(list.caseId)]}
      act={async (id, note) => {
        await api.POST('/api/cases/{caseId}/contacts/exclusions', {
          params: { path: { caseId: list.caseId } },
          body: { id, revision: list.revision, personIds: [contact.personId], note },
        });
      }}
    />
  );
}

/** Says with a reason that somebody is of another class, stricter or milder. */
export function Reclassify({ list, contact }: Props) {
  const { t } = useTexts('tracing');
  const others = CLASSES.filter((each) => each !== contact.contactClass);
  const [as, setAs] = useState<ContactClass>(others[0] ?? 'CLOSE');
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const sending = useSubmission(
    async (id: string, note: string) => {
      await api.POST('/api/cases/{caseId}/contacts/classes', {
        params: { path: { caseId: list.caseId } },
        body: { id, revision: list.revision, personIds: [contact.personId], as, note },
      });
    },
    { refresh: [key(list.caseId)], onDone: close },
  );
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('reclassify')}
      </Button>
      {open && (
        <ReasonDialog
          title={t('reclassify.title')}
          lead={t('reclassify.lead')}
          okText={t('reclassify')}
          sending={sending}
          onClose={close}
        >
          <Radio.Group
            className="choices"
            aria-label={t('reclassify.as')}
            value={as}
            onChange={(event) => {
              setAs(event.target.value as ContactClass);
            }}
            options={others.map((value) => ({ value, label: t(`class.${value}`) }))}
          />
        </ReasonDialog>
      )}
    </>
  );
}
