import productRouteOpen from '../../rules/product-route-open.ts';
import productlessRouteOpen from '../../rules/productless-route-open.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(productRouteOpen, [
  {
    name: 'a product without keys',
    facts: { product: 'silver', open: true },
    message:
      'The product “silver” needs no key and brings no validation, so callers get in through it without a token.',
    fix: 'Validate the token in the API instead of its products, or in the product “silver” too.',
  },
  {
    name: 'a product with keys',
    facts: { product: 'silver', open: false },
    message:
      'The product “silver” brings no validation, so holders of its keys get in without a token.',
    fix: 'Validate the token in the API instead of its products, or in the product “silver” too.',
  },
]);

testRule(productlessRouteOpen, [
  {
    name: 'the product that validates',
    facts: { product: 'gold' },
    message:
      'Only the product “gold” validates the token, and callers who come without it are not checked.',
    fix: 'Move the <validate-jwt> from the product to the API, where it runs for every caller.',
  },
]);
