import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { doorsQuery, type BuildingView, type NodeLine } from './queries';
import { doorState } from './share';

const SIGNS = { done: '✓', missing: '!', excused: '–', none: '' } as const;

/** A house as one sees it from outside: floors from the top, entrances beside each other, a field for each door. */
export function BuildingPicture({ roundId, nodeId }: { roundId: string; nodeId: string }) {
  const { t } = useTexts('coverage');
  const query = useQuery(doorsQuery(roundId, nodeId));
  return (
    <Section title={t('building')}>
      <Loaded query={query}>{(view) => <House view={view} />}</Loaded>
    </Section>
  );
}

function House({ view }: { view: BuildingView }) {
  const { t } = useTexts('coverage');
  const doors = view.entrances.flatMap((each) => each.doors);
  const floors = [...new Set(doors.map(({ floor }) => floor ?? 0))].sort((a, b) => b - a);
  if (doors.length === 0) {
    return <Empty title={t('building.none')} />;
  }
  return (
    // a wide house scrolls by itself, never the page; focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="coverage-house" role="region" aria-label={t('building.label')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {view.entrances.map((each) => (
              <th key={each.id} scope="col">
                {each.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {floors.map((floor) => (
            <tr key={floor}>
              <th scope="row">{t('building.floor', { floor })}</th>
              {view.entrances.map((each) => (
                <td key={each.id}>
                  <span className="coverage-doors">
                    {each.doors
                      .filter((door) => (door.floor ?? 0) === floor)
                      .map((door) => (
                        <Door key={door.id} door={door} />
                      ))}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="coverage-key">
        {(['done', 'excused', 'missing'] as const).map((state) => (
          <li key={state}>
            <span className={`coverage-door coverage-door-${state}`} aria-hidden="true">
              {SIGNS[state]}
            </span>
            {t(
              state === 'done'
                ? 'door.allDone'
                : state === 'missing'
                  ? 'door.someMissing'
                  : 'door.allExcused',
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Door({ door }: { door: NodeLine }) {
  const { t } = useTexts('coverage');
  const { people, done, missing } = door.counts;
  const state = doorState(door.counts);
  const words = t('door.words', { door: door.name, people, done, missing });
  return (
    <span className={`coverage-door coverage-door-${state}`} role="img" aria-label={words} title={words}>
      <span>{door.name}</span>
      <small>
        {SIGNS[state]} {done}/{people}
      </small>
    </span>
  );
}
