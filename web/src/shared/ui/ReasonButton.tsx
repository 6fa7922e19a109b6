import { type QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useSubmission } from '../api/useSubmission';
import { ReasonDialog } from './ReasonDialog';

interface Props {
  label: string;
  title: string;
  lead?: string;
  okText?: string;
  danger?: boolean;
  /** Beside other buttons of the same weight, not in a row of a list. */
  large?: boolean;
  refresh: QueryKey[];
  act: (id: string, reason: string) => Promise<void>;
}

/** Something that is done only with a reason; mostly it takes something away. */
export function ReasonButton({
  label,
  title,
  lead,
  okText,
  danger = true,
  large = false,
  refresh,
  act,
}: Props) {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const acting = useSubmission(act, { refresh, onDone: close });
  return (
    <>
      <Button
        size={large ? 'middle' : 'small'}
        danger={danger}
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      {open && (
        <ReasonDialog
          title={title}
          lead={lead}
          okText={okText}
          danger={danger}
          sending={acting}
          onClose={close}
        />
      )}
    </>
  );
}
