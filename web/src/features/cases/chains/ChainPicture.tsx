import { useNavigate } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day as dayWords, shortDay } from '@/shared/time';
import { pictureOf } from './layout';
import type { Chains, Link } from './queries';

const RADIUS = 9;

/** Chains as a picture: each case is a link; what it says stands in the list beside it too. */
export function ChainPicture({ chains, chosen }: { chains: Chains; chosen: string | null }) {
  const { t, language } = useTexts('cases');
  const navigate = useNavigate();
  const { width, height, spots, edges, bands, days } = pictureOf(chains);
  const words = (link: Link) =>
    [
      t('case.title', { number: link.number }),
      dayWords(link.day, language),
      t('chains.generationOf', { generation: link.generation }),
      link.areaName,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    // a wide picture scrolls by itself, never the page; focusable, so that the keyboard can scroll it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="chain-picture" role="region" aria-label={t('chains.picture')} tabIndex={0}>
      <svg width={width} height={height}>
        {bands.map((band, index) => (
          <g key={band.generation}>
            <rect
              x={0}
              y={band.y}
              width="100%"
              height={band.height}
              className={index % 2 === 0 ? 'chain-band' : 'chain-band odd'}
            />
            <text x={8} y={band.y + 22} className="chain-generation">
              {t('chains.generationOf', { generation: band.generation })}
            </text>
          </g>
        ))}
        {days.map(({ day, x }) => (
          <g key={day}>
            <line x1={x} x2={x} y1={28} y2={height} className="chain-day" />
            <text x={x} y={20} textAnchor="middle" className="chain-day-name">
              {shortDay(day, language)}
            </text>
          </g>
        ))}
        {edges.map(({ from, to }) => (
          <path
            key={to.link.caseId}
            d={`M${String(from.x)},${String(from.y)} C${String(from.x)},${String((from.y + to.y) / 2)} ${String(to.x)},${String((from.y + to.y) / 2)} ${String(to.x)},${String(to.y)}`}
            className={`chain-edge ${(to.link.sureness ?? 'POSSIBLE').toLowerCase()}`}
          />
        ))}
        {spots.map(({ link, x, y }) => (
          <a
            key={link.caseId}
            href={paths.case(link.caseId)}
            aria-label={words(link)}
            onClick={(event) => {
              event.preventDefault();
              void navigate(paths.case(link.caseId));
            }}
          >
            <title>{words(link)}</title>
            <circle
              cx={x}
              cy={y}
              r={RADIUS}
              className={[
                'chain-case',
                link.onsetKnown ? '' : 'sampled',
                chosen === link.caseId ? 'chosen' : '',
              ].join(' ')}
            />
            <text x={x} y={y + RADIUS + 12} textAnchor="middle" className="chain-number">
              {link.number.slice(5)}
            </text>
          </a>
        ))}
      </svg>
    </div>
  );
}
