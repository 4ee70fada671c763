/** Rules of the profiles (X): what a community asks for beyond the standard. */
@NullMarked
package dev.qose.core.rules.profile;

import org.jspecify.annotations.NullMarked;
