export * from '../support/model.js';
