import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { hour } from '../clock';
import type { Version } from '../queries';
import { useWorded } from '../useWorded';

/** A street's, a district's, the city's compounds: which point, how many tables, done by when. */
export function AreaTable({ version }: { version: Version }) {
  const { t, language } = useTexts('callups');
  const words = useWorded();
  const { ground, settings, result } = version;
  return (
    <Section title={t('areas.title', { count: result.areas.length })}>
      <Rows
        label={t('areas.label')}
        rows={result.areas}
        rowKey={({ area }) => ground.areas[area]?.id ?? String(area)}
        columns={[
          { key: 'name', title: t('area'), render: ({ area }) => ground.areas[area]?.name },
          {
            key: 'people',
            title: t('people'),
            number: true,
            render: ({ people }) => count(people, language),
          },
          {
            key: 'point',
            title: t('point'),
            render: ({ point }) => words(settings.points[point]?.name),
          },
          { key: 'tables', title: t('figure.tables'), number: true, render: ({ tables }) => tables },
          { key: 'samplers', title: t('samplers'), number: true, render: ({ samplers }) => samplers },
          { key: 'finish', title: t('finish'), render: ({ finishAt }) => hour(finishAt) },
        ]}
      />
    </Section>
  );
}
