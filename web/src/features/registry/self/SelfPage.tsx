import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useSession } from '@/shared/session';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { selfQuery } from '../queries';
import { OwnFacts, OwnHousehold } from './OwnRecord';
import { ReadingsOfMe } from './ReadingsOfMe';

/** What is recorded of oneself, in full; with whom one lives; who looked. For a resident it is the home page. */
export function SelfPage() {
  const { t } = useTexts('registry');
  const { me } = useSession();
  const query = useQuery(selfQuery);
  const unknown = query.isError && problemOf(query.error).status === 404;
  return (
    <Page
      title={t('self.title', { name: me.displayName })}
      lead={t('self.lead')}
      actions={
        <>
          <Link to={paths.ownTests}>{t('self.ownTests')}</Link>
          <Link to={paths.dependants}>{t('self.dependants')}</Link>
        </>
      }
    >
      <div className="self">
        {unknown ? (
          <Section>
            <Empty title={t('self.unknown')}>{t('self.unknown.todo')}</Empty>
          </Section>
        ) : (
          <Loaded query={query}>
            {(own) => (
              <>
                <OwnFacts own={own} />
                <OwnHousehold own={own} />
                <ReadingsOfMe />
                <p>
                  <Link to={paths.legalFigures}>{t('self.legalFigures')}</Link>
                </p>
              </>
            )}
          </Loaded>
        )}
      </div>
    </Page>
  );
}
