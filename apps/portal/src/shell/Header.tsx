import { useState, useSyncExternalStore } from 'react';
import { Link, NavLink } from 'react-router';
import { Button, Dialog } from '@junction/design-system';
import { deskOf, seesPeople, type Session } from '../session/session.js';
import { leaveAs } from '../session/leave-as.js';
import { kept } from '../wiring.js';
import { paths } from './paths.js';
import { SearchBox } from './SearchBox.js';
import { shell } from './shell.content.js';

export interface HeaderProps {
  readonly session: Session;
  readonly hide: () => void;
}

/** Where one is, who one is, and the way out: hide the screen, change user in two clicks, sign out. */
export function Header({ session, hide }: HeaderProps) {
  const hasFigures = ['records', 'figures'].includes(deskOf(session));
  const unsent = useSyncExternalStore(kept.subscribe, kept.count);
  const [leaving, ask] = useState<'change' | 'sign_out' | null>(null);
  const leave = (how: 'change' | 'sign_out'): void => {
    if (unsent > 0) ask(how);
    else void leaveAs(how);
  };

  return (
    <header>
      <div className="junction-header">
        <div className="junction-width junction-header__row">
          <Link to={paths.home()} className="junction-header__service">
            {shell.service}
            <span className="junction-header__of">{shell.serviceOf}</span>
          </Link>
          <nav aria-label={shell.navigation.label} className="junction-header__navigation">
            <NavLink to={paths.home()} end>
              {shell.navigation.home}
            </NavLink>
            {deskOf(session) === 'records' && (
              <>
                <NavLink to={paths.worklist()}>{shell.navigation.worklist}</NavLink>
                <NavLink to={paths.handOver()}>{shell.navigation.handOver}</NavLink>
              </>
            )}
            {hasFigures && <NavLink to={paths.figures()}>{shell.navigation.figures}</NavLink>}
            <NavLink to={paths.settings()}>{shell.navigation.settings}</NavLink>
          </nav>
          {seesPeople(session) && <SearchBox />}
          <div className="junction-header__user" role="group" aria-label={shell.user.label}>
            <span className="junction-header__name">{session.name}</span>
            <Button kind="plain" onClick={hide}>
              {shell.user.hide}
            </Button>
            <Button kind="plain" onClick={() => leave('change')}>
              {shell.user.change}
            </Button>
            <Button kind="plain" onClick={() => leave('sign_out')}>
              {shell.user.signOut}
            </Button>
          </div>
        </div>
      </div>
      {session.isDemonstration && <div className="junction-demonstration">{shell.demonstration}</div>}
      {leaving && (
        <Dialog title={shell.unsent.title} close={() => ask(null)}>
          <p>{shell.unsent.text}</p>
          <Button onClick={() => ask(null)}>{shell.unsent.stay}</Button>
          <Button kind="secondary" onClick={() => void leaveAs(leaving)}>
            {shell.unsent.leave}
          </Button>
        </Dialog>
      )}
    </header>
  );
}
