import { useTexts } from '@/shared/i18n';
import type { Finding } from './decide';
import type { Registration } from './deskState';
import { where, type DeskPerson } from './roster';

/** Who stands before the sampler, to be read at arm's length and compared with a card. */
export function PersonCard({ person }: { person: DeskPerson }) {
  const { t } = useTexts('specimens');
  return (
    <div className="desk-person">
      <p className="desk-person-name">{person.name}</p>
      <p className="desk-person-number mono">{person.identity ?? t('person.noNumber')}</p>
      <p className="desk-person-place">{where(person) || t('person.noDoor')}</p>
      <p className="desk-person-tags">
        {person.lane !== 'ORDINARY' && (
          <span className="desk-tag desk-tag-lane">{t(`lane.${person.lane}`)}</span>
        )}
        <span className="desk-tag">
          {t(person.poolSize === 1 ? 'pool.single' : 'pool.size', { size: person.poolSize })}
        </span>
      </p>
    </div>
  );
}

/** Somebody whom the device does not know. */
export function UnknownCard({ registration }: { registration: Registration }) {
  const { t } = useTexts('specimens');
  return (
    <div className="desk-person">
      <p className="desk-person-name">
        {registration.slip
          ? t('person.slip', { slip: registration.slip })
          : t('person.unlisted', { number: registration.number })}
      </p>
      <p className="desk-person-place">{t('person.houseSays')}</p>
    </div>
  );
}

export function FindingLine({ finding, person }: { finding: Finding; person?: DeskPerson | null }) {
  const { t } = useTexts('specimens');
  return (
    <p className={`desk-finding desk-finding-${finding.severity.toLowerCase()}`}>
      {t(`finding.${finding.why}`, {
        tube: finding.tube ?? '',
        size: finding.poolSize ?? 0,
        name: person?.name ?? '',
      })}
    </p>
  );
}
