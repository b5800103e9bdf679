"""The pages of a request, one module per stage; `pages.PAGES` lists them."""
