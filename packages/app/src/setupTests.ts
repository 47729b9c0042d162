import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Slow machines may take their time; a condition that never holds still fails.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
