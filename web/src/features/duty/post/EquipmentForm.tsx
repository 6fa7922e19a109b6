import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useWorded } from '../wording';
import type { BundledItem } from './bundled';

interface Line {
  item: string;
  kind: 'USED';
  quantity: number;
}

interface Props {
  items: BundledItem[];
  isStopped: boolean;
  onTell: (lines: Line[]) => Promise<unknown>;
}

/** An emptied field says nothing of its item any more. */
function withAmount(used: Record<string, number>, item: string, quantity: number | null) {
  const rest = Object.entries(used).filter(([each]) => each !== item);
  return Object.fromEntries(quantity == null ? rest : [...rest, [item, quantity] as const]);
}

/** How much of which things this shift has used. */
export function EquipmentForm({ items, isStopped, onTell }: Props) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const [used, setUsed] = useState<Record<string, number>>({});
  const lines = Object.entries(used).map(([item, quantity]): Line => ({ item, kind: 'USED', quantity }));
  if (items.length === 0) {
    return null;
  }
  return (
    <section aria-label={t('post.used')}>
      <h2>{t('post.used')}</h2>
      <ul className="post-items">
        {items.map((each) => (
          <li key={each.item}>
            <label htmlFor={`used-${each.item}`}>{words(each.name)}</label>
            <InputNumber
              id={`used-${each.item}`}
              min={1}
              max={100_000}
              precision={0}
              suffix={words(each.unit)}
              value={used[each.item] ?? null}
              onChange={(value) => {
                setUsed((before) => withAmount(before, each.item, value));
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        className="post-keep"
        disabled={lines.length === 0 || isStopped}
        onClick={() => {
          void onTell(lines).then(() => {
            setUsed({});
          });
        }}
      >
        {t('post.keepUsed')}
      </Button>
    </section>
  );
}
