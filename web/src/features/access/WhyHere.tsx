import { Alert } from 'antd';
import { useLocation } from 'react-router';
import type { Problem } from '@/shared/api/problem';

/** For somebody whose session ended under an open page: what happened. */
export function WhyHere() {
  const state = useLocation().state as { over?: Problem | null } | null;
  const over = state?.over;
  if (!over || over.code === 'access.not-signed-in') {
    return null;
  }
  return (
    <Alert
      className="problem-alert"
      type="warning"
      showIcon
      role="alert"
      title={over.title}
      description={over.detail}
    />
  );
}
