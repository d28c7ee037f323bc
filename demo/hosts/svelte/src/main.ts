/** Registers the widget's two elements and starts the portal. */
import 'case-wizard/case-wizard.define';
import 'case-wizard/my-cases.define';
import { mount } from 'svelte';
import App from './app.svelte';
import './portal.css';

mount(App, { target: document.querySelector('#portal')! });
