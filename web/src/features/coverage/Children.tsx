import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Section } from '@/shared/ui/Page';
import { CoverageBar } from './CoverageBar';
import type { NodeView } from './queries';
import { ORDERS, percent, sorted, type Order } from './share';

const SHOWN = 40;

/** What lies directly below, a bar each. Rows keep their place while figures move: the order is asked for. */
export function Children({ view }: { view: NodeView }) {
  const { t, language } = useTexts('coverage');
  const [order, setOrder] = useState<Order>('byMissing');
  const [all, setAll] = useState(false);
  const lines = sorted(view.children, order);
  const shown = all ? lines : lines.slice(0, SHOWN);
  const kind = view.children[0]?.kind;
  return (
    <Section
      title={kind ? t(`kind.${kind}`) : t('children')}
      actions={
        view.children.length > 1 && (
          <Segmented<Order>
            aria-label={t('children.sort')}
            value={order}
            onChange={setOrder}
            options={ORDERS.map((each) => ({ value: each, label: t(`children.${each}`) }))}
          />
        )
      }
    >
      {lines.length === 0 && <Empty title={t('children.none')} />}
      <ol className="coverage-lines">
        {shown.map((line) => (
          <li key={line.id}>
            <Link to={paths.coverage(view.roundId, line.id)} className="coverage-name">
              {line.name || t(`kind.${line.kind}`)}
            </Link>
            <CoverageBar counts={line.counts} />
            <span className="coverage-percent">{percent(line.counts)}%</span>
            <span className={line.counts.missing > 0 ? 'coverage-left' : 'coverage-left quiet'}>
              {t('missing')} {count(line.counts.missing, language)}
            </span>
          </li>
        ))}
      </ol>
      {lines.length > shown.length && (
        <Button
          type="link"
          onClick={() => {
            setAll(true);
          }}
        >
          {count(lines.length, language)} ↓
        </Button>
      )}
      {view.direct.people > 0 && view.children.length > 0 && (
        <p className="quiet">
          {t('direct', {
            people: count(view.direct.people, language),
            missing: count(view.direct.missing, language),
          })}
        </p>
      )}
    </Section>
  );
}
