import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App';
import { I18nProvider, initialLanguage, loadTexts } from './shared/i18n/I18n';
import { SessionProvider } from './shared/session/Session';
import { Boundary } from './shared/ui/Boundary';
import './shared/styles/tokens.css';
import './shared/styles/base.css';
import './shared/styles/controls.css';
import './shared/styles/surfaces.css';

async function start(root: HTMLElement): Promise<void> {
  const language = initialLanguage();
  const texts = await loadTexts(language);
  createRoot(root).render(
    <StrictMode>
      <I18nProvider first={{ language, texts }}>
        <Boundary>
          <SessionProvider>
            <BrowserRouter>
              <App />
            </BrowserRouter>
          </SessionProvider>
        </Boundary>
      </I18nProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root !== null) {
  void start(root);
}
