import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { dayOf, hours } from '../clock';
import { ownCallupsQuery, type OwnCallup } from '../queries';
import { useWorded } from '../useWorded';
import '../callups.css';

/** When one's own door is called, and where to. */
export function OwnCallupsPage() {
  const { t } = useTexts('callups');
  const query = useQuery(ownCallupsQuery);
  return (
    <Page title={t('nav.own')} lead={t('own.lead')}>
      <Loaded query={query}>
        {({ callups }) =>
          callups.length === 0 ? (
            <Empty title={t('own.none')}>{t('own.none.todo')}</Empty>
          ) : (
            callups.map((each) => <One key={`${String(each.round)}-${each.campaign.zh}`} callup={each} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ callup }: { callup: OwnCallup }) {
  const { t, language } = useTexts('callups');
  const words = useWorded();
  return (
    <Section title={`${words(callup.campaign)} ${t('round.number', { number: callup.round })}`}>
      {callup.lane === 'AT_HOME' || !callup.start || !callup.end ? (
        <p className="calling-now">
          <strong>{t(callup.lane === 'AT_HOME' ? 'own.atHome' : 'own.waiting')}</strong>
        </p>
      ) : (
        <div className="calling-now">
          <span>{dayOf(callup.start, language)}</span>
          <strong>
            {hours(callup.start, callup.end)}
            <small>
              → {words(callup.point)} · {t('own.walk', { minutes: callup.walkMinutes })}
            </small>
          </strong>
        </div>
      )}
      {callup.lane === 'RESTRICTED' && <p>{t('own.restricted')}</p>}
      <p>{t('bring')}</p>
      {callup.telephone && (
        <p>
          {t('telephone')} <a href={`tel:${callup.telephone}`}>{callup.telephone}</a>
        </p>
      )}
    </Section>
  );
}
