import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { instant, latestFirst } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Trail } from '@/shared/ui/Trail';
import { AreaLink } from '../areas/AreaDetails';
import { areaQuery, nameQuery, type NamePage as Answer } from '../queries';
import { Candidates } from './Candidates';
import { isOpen } from './isOpen';
import { ResolveActions } from './ResolveActions';
import { VerdictTag } from './VerdictTag';

/** One name: where it was used, what it may stand for, what clerks said about it. */
export function NamePage() {
  const { nameId = '' } = useParams();
  const query = useQuery(nameQuery(nameId));
  return <Loaded query={query}>{(page) => <OneName key={nameId} page={page} />}</Loaded>;
}

function OneName({ page }: { page: Answer }) {
  const { t, language } = useTexts('registry');
  const { name, contextPath, candidates, history } = page;
  const open = isOpen(name);
  return (
    <Page
      title={name.text}
      trail={<Trail path={contextPath} label={t('trail')} />}
      tags={<VerdictTag verdict={name.verdict} />}
      lead={t('names.unchanged')}
    >
      <Section>
        <Facts
          facts={[
            { label: t('names.meant'), value: t(`meant.${name.meant}`) },
            { label: t('names.source'), value: name.source },
            { label: t('names.context'), value: contextPath.map((area) => area.name).join(' › ') },
            { label: t('names.noted'), value: instant(name.notedAt, language) },
            !!name.areaId && { label: t('names.standsFor'), value: <AreaName areaId={name.areaId} /> },
          ]}
        />
        <ResolveActions name={name} />
      </Section>
      <Section title={t('names.candidates')}>
        <Candidates name={name} candidates={candidates} open={open} />
      </Section>
      <Section title={t('names.history')}>
        {history.length === 0 ? (
          <Empty title={t('names.noHistory')} />
        ) : (
          <ol className="history">
            {latestFirst(history, (each) => each.resolvedAt).map((word) => (
              <li key={word.id}>
                <div>
                  <strong>{t(`verdict.${word.verdict}`)}</strong>{' '}
                  {word.areaId && <AreaName areaId={word.areaId} />}
                </div>
                <div className="quiet">
                  {instant(word.resolvedAt, language)} · {word.reason}
                </div>
              </li>
            ))}
          </ol>
        )}
      </Section>
    </Page>
  );
}

function AreaName({ areaId }: { areaId: string }) {
  const { data } = useQuery(areaQuery(areaId));
  return data ? <AreaLink area={data.area} /> : '—';
}
