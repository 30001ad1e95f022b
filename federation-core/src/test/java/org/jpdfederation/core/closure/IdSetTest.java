package org.jpdfederation.core.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IdSetTest {

    @Test
    void behavesAsASetOfNumbers() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(200);
            IdSet ids = new IdSet(size);
            IdSet others = new IdSet(size);
            TreeSet<Integer> model = new TreeSet<>();
            TreeSet<Integer> otherModel = new TreeSet<>();
            for (int i = 0; i < size / 2; i++) {
                int id = random.nextInt(size);
                ids.add(id);
                model.add(id);
                int other = random.nextInt(size);
                others.add(other);
                otherModel.add(other);
            }
            int from = random.nextInt(size + 1);
            int to = from + random.nextInt(size + 1 - from);
            IdSet filled = ids.copy();
            filled.addRange(from, to);
            TreeSet<Integer> filledModel = new TreeSet<>(model);
            for (int id = from; id < to; id++) {
                filledModel.add(id);
            }
            TreeSet<Integer> both = new TreeSet<>(model);
            both.retainAll(otherModel);
            IdSet left = ids.copy();
            left.removeAll(others);
            TreeSet<Integer> leftModel = new TreeSet<>(model);
            leftModel.removeAll(otherModel);
            IdSet lessARange = ids.copy();
            for (int id = from; id < to; id++) {
                lessARange.remove(id);
            }
            TreeSet<Integer> lessARangeModel = new TreeSet<>(model);
            lessARangeModel.subSet(from, to).clear();

            assertThat(members(ids)).as("seed %d", seed).isEqualTo(model);
            assertThat(members(filled)).as("seed %d [%d, %d)", seed, from, to).isEqualTo(filledModel);
            assertThat(members(left)).as("seed %d", seed).isEqualTo(leftModel);
            assertThat(members(lessARange))
                    .as("seed %d [%d, %d)", seed, from, to)
                    .isEqualTo(lessARangeModel);
            assertThat(ids.count(from, to))
                    .as("seed %d [%d, %d)", seed, from, to)
                    .isEqualTo(model.subSet(from, to).size());
            assertThat(ids.countAnd(others, from, to))
                    .as("seed %d [%d, %d)", seed, from, to)
                    .isEqualTo(both.subSet(from, to).size());
            for (int id = 0; id < size; id++) {
                assertThat(ids.contains(id)).as("seed %d, %d", seed, id).isEqualTo(model.contains(id));
            }
        }
    }

    private static TreeSet<Integer> members(IdSet ids) {
        TreeSet<Integer> members = new TreeSet<>();
        for (int id = ids.next(0); id >= 0; id = ids.next(id + 1)) {
            members.add(id);
        }
        return members;
    }
}
