# one
// two
/* three */
/* four
   five */ a = 1 # six
b = /* seven */ 2 // eight
/**/ c /***/ = /* * / */ 3
#
//
# é
