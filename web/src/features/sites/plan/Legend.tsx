import { useTexts } from '@/shared/i18n';
import { Wheelchair } from './FloorPicture';

const STANDINGS = ['FREE', 'OCCUPIED', 'OUT'] as const;

/** What the colours and signs of a plan mean. */
export function Legend() {
  const { t } = useTexts('sites');
  return (
    <ul className="plan-legend" aria-label={t('plan.legend')}>
      {STANDINGS.map((each) => (
        <li key={each}>
          <svg width={22} height={16} aria-hidden className="floor-plan">
            <Hatch />
            <g className={`room ${each.toLowerCase()}`}>
              <rect className="walls" x={1} y={1} width={20} height={14} rx={3} />
              {each === 'OUT' && (
                <rect className="hatched" fill="url(#site-hatch)" x={1} y={1} width={20} height={14} rx={3} />
              )}
            </g>
          </svg>
          {t(`standing.${each}`)}
        </li>
      ))}
      <li>
        <svg width={16} height={16} aria-hidden className="floor-plan">
          <Wheelchair x={2} y={1} />
        </svg>
        {t('plan.barrierFree')}
      </li>
      <li>
        <svg width={22} height={16} aria-hidden className="floor-plan">
          <rect className="air" x={1} y={6} width={20} height={5} />
        </svg>
        {t('plan.air')}
      </li>
    </ul>
  );
}

/** The pattern of what is out of service, for all pictures of the page. */
function Hatch() {
  return (
    <defs>
      <pattern
        id="site-hatch"
        width={7}
        height={7}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1={0} y1={0} x2={0} y2={7} />
      </pattern>
    </defs>
  );
}
