/** Registers the widget's two elements and starts the portal. */
import 'case-wizard/case-wizard.define';
import 'case-wizard/my-cases.define';
import { createApp } from 'vue';
import App from './app.vue';
import { router } from './router';
import './portal.css';

createApp(App).use(router).mount('#portal');
