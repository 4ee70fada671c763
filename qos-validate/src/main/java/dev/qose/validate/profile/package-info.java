/** Profiles: what a community asks of services beyond the standard. */
@NullMarked
package dev.qose.validate.profile;

import org.jspecify.annotations.NullMarked;
