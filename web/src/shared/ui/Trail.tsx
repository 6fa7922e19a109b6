import { Link } from 'react-router';
import { paths } from '../paths';

interface Step {
  id: string;
  name: string;
}

/** From the city down to where the page lies. */
export function Trail({ path, label }: { path: Step[]; label: string }) {
  if (path.length === 0) {
    return null;
  }
  return (
    <nav aria-label={label} className="trail">
      <ol>
        {path.map((step) => (
          <li key={step.id}>
            <Link to={paths.area(step.id)}>{step.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
