import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Section } from '@/shared/ui/Page';
import { AddButton } from '../ground/AddButton';
import type { SitePage, SiteTeam } from '../queries';
import { AskTeamDialog } from './AskTeamDialog';
import { ResizeDialog } from './ResizeDialog';

/** Posts of this site: for how many people they were asked for, and how many of today's seats are held. */
export function TeamSection({ page }: { page: SitePage }) {
  const { t } = useTexts('sites');
  const mayAsk = useMay('POSTS_KEEP');
  return (
    <Section
      title={t('teams')}
      actions={
        mayAsk && (
          <AddButton label={t('teams.ask')}>
            {(close) => <AskTeamDialog page={page} onClose={close} />}
          </AddButton>
        )
      }
    >
      {page.teams.length === 0 ? (
        <Empty title={t('teams.none')}>{t(mayAsk ? 'teams.none.todo' : 'teams.none.wait')}</Empty>
      ) : (
        <ul className="site-lines" aria-label={t('teams')}>
          {page.teams.map((team) => (
            <Team key={team.postId} team={team} page={page} mayAsk={mayAsk} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Team({ team, page, mayAsk }: { team: SiteTeam; page: SitePage; mayAsk: boolean }) {
  const { t, language } = useTexts('sites');
  const mayOpen = useMay('POSTS_READ');
  const people = t('teams.for', { count: team.peopleFor });
  const needed = team.seats.reduce((all, { seats }) => all + seats, 0);
  const held = team.seats.reduce((all, seat) => all + seat.held, 0);
  return (
    <li>
      <strong>{mayOpen ? <Link to={paths.postOf(team.postId)}>{people}</Link> : people}</strong>
      <span className={held < needed ? 'urgent' : ''}>
        {t('teams.seats', { held: count(held, language), seats: count(needed, language) })}
      </span>
      {team.seats.map(({ skill, seats, held: of }) => (
        <span key={skill ?? ''} className="quiet">
          {t(skill === 'HEALTH' ? 'teams.health' : 'teams.others')} {count(of, language)} /{' '}
          {count(seats, language)}
        </span>
      ))}
      <span className="quiet">{t('teams.askedAt', { at: instant(team.askedAt, language) })}</span>
      {mayAsk && (
        <AddButton label={t('teams.resize')}>
          {(close) => <ResizeDialog page={page} team={team} onClose={close} />}
        </AddButton>
      )}
    </li>
  );
}
