import { Alert, Button, Result } from 'antd';
import { problemOf, UNREACHABLE, type Problem } from '../api/problem';
import { useTexts } from '../i18n';

interface Told {
  title: string;
  todo: string | null;
  code: string;
}

/** What is wrong and what to do, in the reader's language. */
export function useTold(): (problem: Problem) => Told {
  const { t } = useTexts('shared');
  return (problem) => {
    switch (problem.code) {
      case UNREACHABLE:
        return { title: t('problem.unreachable'), todo: t('problem.unreachable.todo'), code: problem.code };
      case 'client.http':
        return {
          title: t('problem.http', { status: problem.status }),
          todo: t('problem.http.todo'),
          code: problem.code,
        };
      case 'client.bug':
        return { title: t('problem.bug'), todo: t('problem.bug.todo'), code: problem.title };
      default:
        return { title: problem.title, todo: problem.detail ?? null, code: problem.code };
    }
  };
}

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** In place of what could not be loaded. */
export function ProblemView({ error, onRetry }: Props) {
  const { t } = useTexts('shared');
  const problem = problemOf(error);
  const told = useTold()(problem);
  // to ask again would give the same answer
  const final = problem.status === 404 || problem.status === 403 ? problem.status : null;
  return (
    <div role="alert" className="problem">
      <Result
        status={final ?? 'warning'}
        icon={<span className="problem-mark" aria-hidden="true" />}
        title={told.title}
        subTitle={
          <>
            {told.todo && <p>{told.todo}</p>}
            <p className="quiet">
              {t('problem.code')} <code>{told.code}</code>
            </p>
          </>
        }
        extra={
          final ? (
            <Button type="primary" href="/">
              {t('problem.home')}
            </Button>
          ) : (
            onRetry && (
              <Button type="primary" onClick={onRetry}>
                {t('retry')}
              </Button>
            )
          )
        }
      />
    </div>
  );
}

/** Beside a form whose submission was refused. */
export function ProblemAlert({ error }: { error: unknown }) {
  const told = useTold();
  if (!error) {
    return null;
  }
  const { title, todo } = told(problemOf(error));
  return (
    <Alert className="problem-alert" type="error" showIcon title={title} description={todo} role="alert" />
  );
}
