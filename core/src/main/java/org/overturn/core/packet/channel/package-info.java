/** How packets are sent: what each payer takes, and how a packet is cut to fit it. */
@NullMarked
package org.overturn.core.packet.channel;

import org.jspecify.annotations.NullMarked;
