import { InputNumber, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useWorded } from '../worded';
import { KINDS, type Item, type Kind } from './queries';

interface Props {
  postId: string;
  items: Item[];
  onClose: () => void;
}

/** An emptied field says nothing of its item any more. */
function withAmount(amounts: Record<string, number>, item: string, quantity: number | null) {
  const rest = Object.entries(amounts).filter(([each]) => each !== item);
  return Object.fromEntries(quantity == null ? rest : [...rest, [item, quantity] as const]);
}

/** Tells how much of which things was used, is there, or came in: one number for each, nothing for the rest. */
export function StockDialog({ postId, items, onClose }: Props) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const [kind, setKind] = useState<Kind>('USED');
  const [amounts, setAmounts] = useState<Record<string, number>>({});
  const lines = Object.entries(amounts).map(([item, quantity]) => ({ item, kind, quantity }));
  const telling = useSubmission(
    (id, told: typeof lines) =>
      body(
        api.POST('/api/posts/{postId}/equipment', {
          params: { path: { postId } },
          body: { id, lines: told },
        }),
      ),
    { refresh: [['posts', postId, 'equipment']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('equipment.tell')}
      okText={t('equipment.submit', { count: lines.length })}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: lines.length === 0, loading: telling.isPending }}
      onOk={() => {
        telling.mutate(lines);
      }}
      onCancel={onClose}
    >
      <ProblemAlert error={telling.error} />
      <Segmented<Kind>
        aria-label={t('equipment.what')}
        block
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: t(`equipment.kind.${value}`) }))}
      />
      <p className="quiet">{t(`equipment.about.${kind}`)}</p>
      <ul className="stock-lines">
        {items.map(({ item, name, unit }) => (
          <li key={item}>
            <label htmlFor={`stock-${item}`}>{words(name)}</label>
            <InputNumber
              id={`stock-${item}`}
              min={0}
              max={1_000_000}
              precision={0}
              suffix={words(unit)}
              value={amounts[item] ?? null}
              onChange={(value) => {
                setAmounts((before) => withAmount(before, item, value));
              }}
            />
          </li>
        ))}
      </ul>
    </Modal>
  );
}
