import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import type { UnresolvedName } from '../queries';
import { isOpen } from './isOpen';
import { ResolveDialog } from './ResolveDialog';

/** None of the candidates, or the earlier word taken back. */
export function ResolveActions({ name }: { name: UnresolvedName }) {
  const { t } = useTexts('registry');
  const [asking, setAsking] = useState(false);
  const open = isOpen(name);
  return (
    <div className="section-foot">
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t(open ? 'names.localUnit' : 'names.reopen')}
      </Button>
      {asking && (
        <ResolveDialog
          name={name}
          verdict={open ? 'LOCAL_UNIT' : 'REOPENED'}
          area={null}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}
