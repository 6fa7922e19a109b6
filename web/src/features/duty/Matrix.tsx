import { Grid } from 'antd';
import { Link } from 'react-router';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useWords } from '@/shared/words';
import { Count, useCounted } from './Count';
import { useWorded } from './wording';
import './duty.css';

type Line = Schema<'AssignmentLine'>;

interface Parts {
  lines: Line[];
  wholes: Set<string>;
  most: number;
}

/** The picture: a row for each system, a column for each area, a bar for each assignment in it. */
export function Matrix({ lines }: { lines: Line[] }) {
  const { t } = useTexts('duty');
  const wide = Grid.useBreakpoint().lg ?? true;
  const wholes = new Set(lines.map((line) => line.assignment.partOfId).filter((id) => id != null));
  const single = lines.filter((line) => !wholes.has(line.assignment.id));
  const most = Math.max(1, ...single.map((line) => line.count.value ?? 0));
  const parts = { lines, wholes, most };
  return (
    <>
      {wide ? <WideMatrix {...parts} /> : <NarrowMatrix {...parts} />}
      <ul className="matrix-key">
        <li className="bar-counted">{t('picture.key.counted')}</li>
        <li className="bar-stated">{t('picture.key.stated')}</li>
        <li className="bar-unknown">{t('picture.key.unknown')}</li>
        <li className="bar-beside">{t('picture.key.beside')}</li>
      </ul>
    </>
  );
}

function areasOf(lines: Line[]): Line['assignment']['area'][] {
  return [
    ...new Map(
      lines
        .filter((line) => line.assignment.area.stated)
        .map((line) => [line.assignment.area.id, line.assignment.area]),
    ).values(),
  ];
}

function systemsOf(lines: Line[]): Line['assignment']['system'][] {
  return [...new Set(lines.map((line) => line.assignment.system))];
}

function cellOf({ lines, wholes }: Parts, system: string, area: string): Line[] {
  return lines.filter(
    ({ assignment }) =>
      assignment.system === system &&
      assignment.area.stated &&
      assignment.area.id === area &&
      !wholes.has(assignment.id),
  );
}

function WideMatrix(parts: Parts) {
  const { t } = useTexts('duty');
  const word = useWords();
  const words = useWorded();
  const areas = areasOf(parts.lines);
  return (
    // a wide table scrolls by itself, never the page; focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="rows-wide" role="region" aria-label={t('picture')} tabIndex={0}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('picture.system')}</th>
            {areas.map((area) => (
              <th key={area.id} scope="col">
                {words(area)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {systemsOf(parts.lines).map((system) => (
            <tr key={system}>
              <th scope="row">
                {word(`system.${system}`)}
                <Whole {...parts} system={system} />
              </th>
              {areas.map((area) => (
                <td key={area.id}>
                  <Bars lines={cellOf(parts, system, area.id)} most={parts.most} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NarrowMatrix(parts: Parts) {
  const word = useWords();
  const words = useWorded();
  const areas = areasOf(parts.lines);
  return (
    <div className="matrix-narrow">
      {systemsOf(parts.lines).map((system) => (
        <section key={system} aria-label={word(`system.${system}`)}>
          <h3>
            {word(`system.${system}`)} <Whole {...parts} system={system} />
          </h3>
          <dl>
            {areas
              .map((area) => ({ area, lines: cellOf(parts, system, area.id) }))
              .filter(({ lines }) => lines.length > 0)
              .map(({ area, lines }) => (
                <div key={area.id}>
                  <dt>{words(area)}</dt>
                  <dd>
                    <Bars lines={lines} most={parts.most} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The assignment that is the whole of a system's, such as the courts' 308. */
function Whole({ lines, wholes, system }: Parts & { system: string }) {
  const whole = lines.find(({ assignment }) => assignment.system === system && wholes.has(assignment.id));
  return (
    whole && (
      <Link className="matrix-whole" to={paths.assignment(whole.assignment.id)}>
        <small>{whole.assignment.reference}</small> <Count count={whole.count} />
      </Link>
    )
  );
}

function Bars({ lines, most }: { lines: Line[]; most: number }) {
  const words = useWorded();
  const counted = useCounted();
  return (
    <ul className="bars">
      {lines.map((line) => (
        <li key={line.assignment.id}>
          <Link
            className={`bar ${kindOf(line)}`}
            to={paths.assignment(line.assignment.id)}
            title={`${words(line.assignment.organization)}: ${words(line.assignment.task)}`}
          >
            <span className="bar-fill" style={{ width: `${String(share(line.count.value, most))}%` }} />
            <small>{line.assignment.reference}</small>
            <b>{counted(line.count)}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function share(value: number | null | undefined, most: number): number {
  return value == null ? 0 : Math.max(4, (100 * value) / most);
}

function kindOf(line: Line): string {
  if (line.overlaps.length > 0) {
    return 'bar-beside';
  }
  switch (line.count.source) {
    case 'COUNTED':
      return 'bar-counted';
    case 'STATED':
      return 'bar-stated';
    default:
      return 'bar-unknown';
  }
}
