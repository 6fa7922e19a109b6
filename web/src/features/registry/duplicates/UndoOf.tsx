import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import type { PairLine } from './queries';
import { UndoDialog } from './UndoDialog';

/** Takes back the word that stands of a pair. */
export function UndoOf({ pair }: { pair: PairLine['pair'] }) {
  const { t } = useTexts('registry');
  const [undoing, setUndoing] = useState(false);
  const { decision } = pair;
  if (!decision) {
    return null;
  }
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setUndoing(true);
        }}
      >
        {t('pair.undo')}
      </Button>
      {undoing && (
        <UndoDialog
          pairId={pair.id}
          decisionId={decision.id}
          verdict={decision.verdict === 'MERGED' ? 'MERGED' : 'DIFFERENT'}
          onClose={() => {
            setUndoing(false);
          }}
        />
      )}
    </>
  );
}
