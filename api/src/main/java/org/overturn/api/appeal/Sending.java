package org.overturn.api.appeal;

import java.util.Optional;
import org.overturn.batch.sending.Prepared;
import org.overturn.core.packet.CoverSheet;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;

/**
 * The files of an appeal's packet for one channel, and how far they are.
 *
 * @param usual the channel that the payer's settings suggest
 * @param refusal why none can be made now, and what to do
 * @param prepared those of the packet that is on file
 */
record Sending(
        String appealNumber,
        Channel channel,
        ChannelKind usual,
        Optional<String> refusal,
        RebuildState state,
        Optional<Prepared> prepared) {

    public ChannelKind kind() {
        return channel.kind();
    }

    public boolean isWorking() {
        return state instanceof RebuildState.Working;
    }

    public String step() {
        return PacketView.working(state);
    }

    public String failure() {
        return PacketView.failure(state);
    }

    public String controlNumber() {
        return CoverSheet.controlNumber(appealNumber);
    }
}
