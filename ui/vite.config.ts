import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const server = loadEnv(mode, '.', 'ANXIN_').ANXIN_API ?? 'http://localhost:8080';
  const proxy = { '/api': server, '/openapi': server, '/health': server };
  return {
    plugins: [react()],
    build: {
      outDir: '../src/Anxin.Server/wwwroot',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      manifest: true,
      modulePreload: { polyfill: false },
    },
    server: { proxy },
    preview: { proxy },
  };
});
