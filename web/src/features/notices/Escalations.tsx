import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { escalationsQuery } from './queries';

/** Which silences were told to whom. Nothing where nobody was silent. */
export function Escalations({ noticeId }: { noticeId: string }) {
  const { t, language } = useTexts('notices');
  const { data = [] } = useQuery({ ...escalationsQuery(noticeId), refetchInterval: 10_000 });
  if (data.length === 0) {
    return null;
  }
  return (
    <Section title={t('escalations')}>
      <p className="quiet">{t('escalations.lead')}</p>
      <Rows
        label={t('escalations')}
        rows={data}
        rowKey={(line) => `${line.silent} ${line.silentOn} ${String(line.step)}`}
        columns={[
          { key: 'silent', title: t('escalations.silent'), render: (line) => line.silent },
          { key: 'on', title: t('escalations.on'), render: (line) => t(`silentOn.${line.silentOn}`) },
          {
            key: 'told',
            title: t('escalations.told'),
            render: (line) => line.told ?? t('escalations.issuer'),
          },
          { key: 'at', title: t('escalations.at'), render: (line) => instant(line.escalatedAt, language) },
        ]}
      />
    </Section>
  );
}
