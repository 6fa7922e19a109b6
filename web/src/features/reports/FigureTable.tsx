import { Link, useSearchParams } from 'react-router';
import { paths } from '@/shared/paths';
import { useTold, type Figure } from './figures';

interface Props {
  label: string;
  heads: string[];
  lines: { name: string; figures: Figure[] }[];
}

/** Figures in rows and columns; each opens. On a phone, a block for each row. */
export function FigureTable(props: Props) {
  return (
    // both stand ready: a phone prints the table too
    <>
      <Table {...props} />
      <Blocks {...props} />
    </>
  );
}

function Blocks({ heads, lines }: Props) {
  return (
    <div className="figure-blocks">
      {lines.map((line) => (
        <section key={line.name} aria-label={line.name}>
          <h3>{line.name}</h3>
          <dl>
            {line.figures.map((figure, at) => (
              <div key={figure.key}>
                <dt>{heads[at]}</dt>
                <dd>
                  <FigureLink figure={figure} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function Table({ label, heads, lines }: Props) {
  return (
    // a wide table scrolls by itself, never the page; focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="rows-wide figure-wide" role="region" aria-label={label} tabIndex={0}>
      <table className="figure-table">
        <thead>
          <tr>
            <td />
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              {line.figures.map((figure) => (
                <td key={figure.key}>
                  <FigureLink figure={figure} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureLink({ figure }: { figure: Figure }) {
  const told = useTold();
  const [params] = useSearchParams();
  if (figure.rows.length + figure.beside.length === 0) {
    return <span className="quiet">{told(figure)}</span>;
  }
  const query = params.toString();
  return (
    <Link
      className={figure.count.value === null ? 'figure unknown' : 'figure'}
      to={`${paths.figure(figure.key)}${query ? `?${query}` : ''}`}
    >
      {told(figure)}
    </Link>
  );
}
