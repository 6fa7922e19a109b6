import { useTexts } from '@/shared/i18n';
import type { Stairwell } from './grid';

interface Props {
  well: Stairwell;
  chosen: string | null;
  onChoose: (dwellingId: string) => void;
}

/** How full a window is drawn, by the people behind the door. */
function light(people: number): string {
  return people === 0 ? 'dark' : people <= 2 ? 'dim' : people <= 4 ? 'lit' : 'bright';
}

/** One stairwell as a picture: a window for each door. */
export function StairwellGrid({ well, chosen, onChoose }: Props) {
  const { t } = useTexts('registry');
  return (
    <figure className="well">
      <table aria-label={t('buildings.well', { name: well.name })}>
        <tbody>
          {well.floors.map(({ floor, doors }) => (
            <tr key={floor}>
              <th scope="row">{t('buildings.floor', { floor })}</th>
              {doors.map((door) => (
                <td key={door.id}>
                  <button
                    type="button"
                    className={`window ${light(door.people)}`}
                    aria-pressed={door.id === chosen}
                    aria-label={t('buildings.door', { label: door.label, people: door.people })}
                    title={t('buildings.door', { label: door.label, people: door.people })}
                    onClick={() => {
                      onChoose(door.id);
                    }}
                  >
                    {door.people || ''}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>{t('buildings.wellPeople', { name: well.name, people: well.people })}</figcaption>
    </figure>
  );
}
