import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { cascadeQuery, type CascadeNode, type ReceiptState } from './queries';
import { RECEIPT_STATES, ReceiptTag } from './Tags';

interface Props {
  noticeId: string;
  at: string;
  nodes: CascadeNode[];
  /** Without what stands below each. */
  flat?: boolean;
}

/** Addressees side by side; each opens to those below it. */
export function CascadeBranch({ noticeId, at, nodes, flat = false }: Props) {
  return (
    <ul className="cascade">
      {nodes.map((node) => (
        <Node key={node.standing.addressee.id} noticeId={noticeId} at={at} node={node} flat={flat} />
      ))}
    </ul>
  );
}

function Node({
  noticeId,
  at,
  node,
  flat,
}: {
  noticeId: string;
  at: string;
  node: CascadeNode;
  flat: boolean;
}) {
  const { t, language } = useTexts('notices');
  const { addressee, latestAt, readAt, remark } = node.standing;
  const hasBelow = !flat && Object.keys(node.below).length > 0;
  const [open, setOpen] = useState(addressee.superiorId === null && hasBelow);
  const answeredAt = latestAt ?? readAt;
  return (
    <li>
      <div className="cascade-node">
        {hasBelow ? (
          <Button
            type="text"
            size="small"
            aria-expanded={open}
            aria-label={t(open ? 'cascade.close' : 'cascade.open', { name: addressee.name })}
            icon={open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
            onClick={() => {
              setOpen(!open);
            }}
          />
        ) : (
          <span className="cascade-leaf" />
        )}
        <strong>{addressee.name}</strong>
        <ReceiptTag state={node.state} />
        {answeredAt && <span className="quiet">{instant(answeredAt, language)}</span>}
        {hasBelow && <Below below={node.below} />}
        {remark && <span className="cascade-remark">{remark}</span>}
      </div>
      {open && <Children noticeId={noticeId} at={at} superiorId={addressee.id} />}
    </li>
  );
}

function Children({ noticeId, at, superiorId }: { noticeId: string; at: string; superiorId: string }) {
  const query = useQuery(cascadeQuery(noticeId, at, { superiorId }));
  return (
    <Loaded query={query} rows={2}>
      {({ nodes }) => <CascadeBranch noticeId={noticeId} at={at} nodes={nodes} />}
    </Loaded>
  );
}

/** How those below stand, the worst first. */
function Below({ below }: { below: Partial<Record<ReceiptState, number>> }) {
  const { t } = useTexts('notices');
  return (
    <span className="cascade-below">
      {RECEIPT_STATES.filter((state) => (below[state] ?? 0) > 0).map((state) => (
        <span key={state} title={t(`receipt.${state}`)}>
          <span className={`receipt-dot receipt-${state}`} aria-hidden="true" />
          <span className="visually-hidden">{t(`receipt.${state}`)}</span> {below[state]}
        </span>
      ))}
    </span>
  );
}
