/** What is known of the animals of the zoo, for programs that tell of them and do not keep them. */
@NullMarked
package org.futurestck.zoo.register;

import org.jspecify.annotations.NullMarked;
