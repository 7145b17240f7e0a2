;; Scalar products of one vector with many, eight numbers at a time by SIMD: a loop in JavaScript takes ten times as long.
;; products.ts is its only caller and says how the memory is laid out.
(module
  ;; Pages of 64 KiB.
  (memory (export "memory") 5)

  ;; Writes into `products` (32-bit integers) the product of each of `count` rows (of 8-bit integers, one behind the other) with the
  ;; `question` (of 16-bit integers), all of `dimensions` numbers. All but these two counts are addresses.
  (func (export "multiply")
    (param $rows i32) (param $count i32) (param $dimensions i32) (param $question i32) (param $products i32)
    (local $end i32) ;; of all rows
    (local $rowEnd i32) ;; of this row
    (local $blocksEnd i32) ;; of what this row has in whole blocks of sixteen numbers
    (local $asked i32) ;; the place in the question
    (local $block v128)
    (local $sums v128) ;; four, to be added up at the end of a row
    (local $sum i32)
    (local.set $end (i32.add (local.get $rows) (i32.mul (local.get $count) (local.get $dimensions))))
    (block $noMoreRows
      (loop $row
        (br_if $noMoreRows (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $rows) (local.get $dimensions)))
        (local.set $blocksEnd
          (i32.add (local.get $rows) (i32.and (local.get $dimensions) (i32.const -16))))
        (local.set $asked (local.get $question))
        (local.set $sums (v128.const i32x4 0 0 0 0))
        (block $noMoreBlocks
          (loop $nextBlock
            (br_if $noMoreBlocks (i32.ge_u (local.get $rows) (local.get $blocksEnd)))
            (local.set $block (v128.load (local.get $rows)))
            (local.set $sums
              (i32x4.add
                (local.get $sums)
                (i32x4.add
                  (i32x4.dot_i16x8_s
                    (i16x8.extend_low_i8x16_s (local.get $block))
                    (v128.load (local.get $asked)))
                  (i32x4.dot_i16x8_s
                    (i16x8.extend_high_i8x16_s (local.get $block))
                    (v128.load offset=16 (local.get $asked))))))
            (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
            (local.set $asked (i32.add (local.get $asked) (i32.const 32)))
            (br $nextBlock)))
        (local.set $sum
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $sums)) (i32x4.extract_lane 1 (local.get $sums)))
            (i32.add (i32x4.extract_lane 2 (local.get $sums)) (i32x4.extract_lane 3 (local.get $sums)))))
        ;; What is left of the row, number by number.
        (block $noMoreNumbers
          (loop $number
            (br_if $noMoreNumbers (i32.ge_u (local.get $rows) (local.get $rowEnd)))
            (local.set $sum
              (i32.add
                (local.get $sum)
                (i32.mul (i32.load8_s (local.get $rows)) (i32.load16_s (local.get $asked)))))
            (local.set $rows (i32.add (local.get $rows) (i32.const 1)))
            (local.set $asked (i32.add (local.get $asked) (i32.const 2)))
            (br $number)))
        (i32.store (local.get $products) (local.get $sum))
        (local.set $products (i32.add (local.get $products) (i32.const 4)))
        (br $row)))))
