package org.overturn.batch.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.overturn.core.backtest.Backtest;
import org.overturn.core.backtest.Order;
import org.overturn.core.backtest.Recovery;
import org.overturn.core.money.Money;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A back-test as one JSON object; amounts as decimal strings. */
final class BacktestJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BacktestJson() {}

    static String of(Backtest backtest, int undated) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("from", backtest.from().toString());
        all.put("to", backtest.to().toString());
        all.put("undated", undated);
        all.put("calibration", backtest.calibration());
        all.put("coverage", backtest.coverage());
        all.put("recovery", recovery(backtest.recovery()));
        return MAPPER.writeValueAsString(all);
    }

    private static Map<String, Object> recovery(Recovery recovery) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("perDay", recovery.perDay());
        all.put("piles", recovery.piles());
        for (Order order : Order.values()) {
            all.put(
                    order.name(),
                    Map.of(
                            "worked",
                            recovery.worked().getOrDefault(order, 0),
                            "recovered",
                            recovery.recovered().getOrDefault(order, Money.ZERO).toString()));
        }
        return all;
    }
}
